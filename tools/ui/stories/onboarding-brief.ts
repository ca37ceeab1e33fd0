import type { Article } from '../../../src/article/article.ts';
import type { Brief } from '../../../src/brief/brief.ts';
import { briefOf } from './brief-builder.ts';

/** A brief of `sampleArticle`, as the pipeline would make it. */
export function sampleBrief(article: Article): Brief {
  return article.language === 'vi'
    ? briefOf(
        article,
        ['hơn 300 thanh niên', 'tổng kinh phí khoảng 48 tỷ đồng', 'giảm tới 40% sức sóng'],
        [
          [
            'khoảng 48 tỷ đồng',
            {
              kind: 'money',
              value: 48e9,
              unit: 'VND',
              qualifier: 'about',
              subject: 'tổng kinh phí',
              salience: 0.9,
            },
          ],
          [
            '60%',
            { kind: 'percent', value: 60, subject: 'do Quỹ Biển Xanh tài trợ', salience: 0.8 },
          ],
          [
            'hơn 300 thanh niên',
            {
              kind: 'quantity',
              value: 300,
              unit: 'thanh niên',
              qualifier: 'more-than',
              salience: 0.6,
            },
          ],
        ],
        [
          {
            name: 'Nguyễn Thị Mai',
            type: 'person',
            role: 'Chủ tịch UBND xã Hải Thanh',
            salience: 0.9,
          },
          { name: 'Quỹ Biển Xanh', type: 'organization', salience: 0.7 },
          { name: 'Hải Thanh', type: 'place', salience: 0.9 },
        ],
      )
    : briefOf(
        article,
        ['more than 300 volunteers', 'cost about $4.8 million', 'up to 40% of the force'],
        [
          [
            'about $4.8 million',
            {
              kind: 'money',
              value: 4_800_000,
              unit: 'USD',
              qualifier: 'about',
              subject: 'cost',
              salience: 0.9,
            },
          ],
          [
            '60%',
            { kind: 'percent', value: 60, subject: 'paid by the Blue Coast Fund', salience: 0.8 },
          ],
        ],
        [
          { name: 'Helen Marsh', type: 'person', role: 'Mayor', salience: 0.9 },
          { name: 'Blue Coast Fund', type: 'organization', salience: 0.7 },
          { name: 'Port Alder', type: 'place', salience: 0.9 },
        ],
      );
}
