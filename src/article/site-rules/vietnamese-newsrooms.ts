import type { SiteRule } from './site-rule.ts';

/**
 * Rules for the largest Vietnamese newsrooms, from the class names in the markup of their pages. They
 * refine what the general algorithm finds; it holds without them.
 */
export const SITE_RULES: readonly SiteRule[] = [
  {
    hosts: ['vnexpress.net'],
    body: 'article.fck_detail',
    lead: 'p.description',
    author: '.author_mail, p.Normal[style*="text-align:right"] strong',
    date: '.header-content .date',
    drop: '.box-tinlienquanv2, .box_brief_info, .location-stamp, .list-news',
  },
  {
    hosts: ['tuoitre.vn'],
    body: '[itemprop="articleBody"], .detail-content',
    lead: '.detail-sapo',
    author: '.detail-author .name, .author-info .name',
    date: '.detail-time [data-role="publishdate"]',
    drop: '[type^="Related"], .VCSortableInPreviewMode[type="RelatedOneNews"], .VCSortableInPreviewMode[type="RelatedNews"]',
  },
  {
    hosts: ['thanhnien.vn'],
    body: '[itemprop="articleBody"], .detail-content',
    lead: '.detail-sapo',
    author: '.detail-author .name, .author-info-top .name',
    date: '[data-role="publishdate"]',
    drop: '[type^="Related"]',
  },
  {
    hosts: ['dantri.com.vn'],
    body: '.singular-content',
    lead: '.singular-sapo',
    author: '.author-name',
    date: 'time.author-time',
    drop: '.article-related, .singular-related',
  },
  {
    hosts: ['vietnamnet.vn'],
    body: '.maincontent',
    lead: '.content-detail-sapo',
    author: '.article-detail-author .name',
    date: '.bread-crumb-detail__time',
    drop: '.vnn-template-noneditable, .insert-wiki-content',
  },
  {
    hosts: ['nld.com.vn', 'nld.vn'],
    body: '[itemprop="articleBody"], .detail-content',
    lead: '.detail-sapo',
    author: '.detail-author',
    date: '[data-role="publishdate"]',
    drop: '[type^="Related"]',
  },
  {
    hosts: ['znews.vn', 'zingnews.vn'],
    body: '.the-article-body',
    lead: '.the-article-summary',
    author: '.the-article-credit .author',
    date: '.the-article-publish',
    drop: '.inner-article, .the-article-tags',
  },
  {
    hosts: ['vtcnews.vn', 'vtc.vn'],
    body: '.edittor-content',
    lead: '.font18.bold.inline-nb',
    author: '.author-make',
    date: '.time-update',
    drop: '.expNoEdit.related, .relate-news',
  },
  {
    hosts: ['cafef.vn'],
    body: '.detail-content',
    lead: 'h2.sapo',
    author: 'p.author',
    date: '[data-role="publishdate"]',
    drop: '[type^="Related"], .link-content-footer',
  },
  {
    hosts: ['laodong.vn'],
    body: '.art-body',
    lead: '.chappeau',
    author: '.authors .author, .author',
    date: 'span.time',
    drop: '.art-relation, .lst-relate',
  },
];
