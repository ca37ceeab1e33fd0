/**
 * A whole model for Bergamot's real module, as small as it takes: one layer each way, 64 numbers a word,
 * made-up weights. It says the same word over and over, whatever it is asked, so that a test can tell
 * that the module has read every file and gone all the way from text to text.
 *
 * Formats: Marian's binary models (marian-dev, src/common/binary.cpp) and binary shortlists
 * (src/data/shortlist.h), and the protocol buffer of SentencePiece (sentencepiece_model.proto).
 */

/** What the model says. */
export const WORD = 'dịch';

/** The module's 8-bit multiplication wants sides of a multiple of 64. */
const WIDTH = 64;

/** `[piece, score, type]`; types: 1 normal, 2 unknown, 3 control. */
const PIECES: [string, number, number][] = [
  ['</s>', 0, 3],
  ['<unk>', 0, 2],
  ['▁', -1, 1],
  [`▁${WORD}`, -1, 1],
  ...[...'abcdefghijklmnopqrstuvwxyz.,'].map((letter): [string, number, number] => [letter, -2, 1]),
];

const encoder = new TextEncoder();
const bytesOf = (buffer: ArrayBuffer): number[] => [...new Uint8Array(buffer)];

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

/** A field of a protocol buffer: its number, the kind of its value on the wire, its value. */
function field(number: number, wire: 0 | 2 | 5, value: number[]): number[] {
  const length = wire === 2 ? varint(value.length) : [];
  return [...varint((number << 3) | wire), ...length, ...value];
}

function vocabulary(): number[] {
  const pieces = PIECES.flatMap(([piece, score, type]) =>
    field(1, 2, [
      ...field(1, 2, [...encoder.encode(piece)]),
      ...field(2, 5, bytesOf(new Float32Array([score]).buffer)),
      ...field(3, 0, varint(type)),
    ]),
  );
  const trainer = [...field(3, 0, varint(1)), ...field(4, 0, varint(PIECES.length))];
  return [
    ...pieces,
    ...field(2, 2, trainer),
    ...field(3, 2, field(1, 2, [...encoder.encode('identity')])),
  ];
}

/** A shortlist that lets every word become any word. */
function shortlist(): number[] {
  const size = BigInt(PIECES.length);
  const offsets = Array.from({ length: PIECES.length + 1 }, (_, word) => BigInt(word * 2));
  // Each word has the words 0 and 1 beside the first `size` ones, two 32-bit numbers in one of 64.
  const lists = PIECES.map(() => 1n << 32n);
  const words = [size, size, BigInt(offsets.length), size * 2n, ...offsets, ...lists];
  const checksum = words.reduce(
    (sum, word) => BigInt.asUintN(64, sum ^ (word + 0x9e3779b9n + (sum << 6n) + (sum >> 2n))),
    0n,
  );
  return bytesOf(new BigUint64Array([0xf11a48d5013417f5n, checksum, ...words]).buffer);
}

interface Tensor {
  name: string;
  shape: number[];
  data: Uint8Array;
  /** 0x0101 for 8-bit numbers, 0x0404 for 32-bit floating point. */
  type: number;
}

function tensor(
  name: string,
  rows: number,
  value: (index: number) => number,
  columns = WIDTH,
): Tensor {
  const numbers = Float32Array.from({ length: rows * columns }, (_, index) => value(index));
  return { name, shape: [rows, columns], type: 0x0404, data: new Uint8Array(numbers.buffer) };
}

/** Anything but nought, the same each time. */
const weight = (index: number): number => Math.sin(index + 1) / 8;

function tensors(): Tensor[] {
  const square = (name: string) => tensor(name, WIDTH, weight);
  const zero = (name: string) => tensor(name, 1, () => 0);
  const one = (name: string) => tensor(name, 1, () => 1);
  const norm = (name: string) => [one(`${name}_ln_scale`), zero(`${name}_ln_bias`)];
  const attention = (name: string) => [
    ...['q', 'k', 'v', 'o'].flatMap((part) => [
      square(`${name}_W${part}`),
      zero(`${name}_b${part}`),
    ]),
    ...norm(`${name}_Wo`),
  ];
  const feedForward = (name: string) => [
    ...[1, 2].flatMap((part) => [square(`${name}_W${part}`), zero(`${name}_b${part}`)]),
    ...norm(`${name}_ffn`),
  ];
  const said = PIECES.findIndex(([piece]) => piece === `▁${WORD}`);
  return [
    tensor('Wemb', PIECES.length, weight),
    tensor('decoder_ff_logit_out_b', 1, (word) => (word === said ? 1_000 : 0), PIECES.length),
    ...attention('encoder_l1_self'),
    ...feedForward('encoder_l1_ffn'),
    square('decoder_l1_rnn_W'),
    square('decoder_l1_rnn_Wf'),
    zero('decoder_l1_rnn_bf'),
    ...norm('decoder_l1_rnn_ffn'),
    ...attention('decoder_l1_context'),
    ...feedForward('decoder_l1_ffn'),
  ];
}

const SETTINGS = {
  type: 'transformer',
  'dim-emb': WIDTH,
  'dim-rnn': WIDTH,
  'dim-vocabs': `[${PIECES.length}, ${PIECES.length}]`,
  'enc-depth': 1,
  'dec-depth': 1,
  'enc-cell': 'gru',
  'enc-cell-depth': 1,
  'enc-type': 'bidirectional',
  'dec-cell': 'ssru',
  'dec-cell-base-depth': 2,
  'dec-cell-high-depth': 1,
  'bert-train-type-embeddings': true,
  'bert-type-vocab-size': 2,
  'input-types': '[]',
  'layer-normalization': false,
  'lemma-dim-emb': 0,
  'right-left': false,
  skip: false,
  'tied-embeddings': true,
  'tied-embeddings-all': true,
  'tied-embeddings-src': false,
  'transformer-aan-activation': 'swish',
  'transformer-aan-depth': 2,
  'transformer-aan-nogate': false,
  'transformer-decoder-autoreg': 'rnn',
  'transformer-decoder-dim-ffn': 0,
  'transformer-decoder-ffn-depth': 0,
  'transformer-depth-scaling': false,
  'transformer-dim-aan': WIDTH,
  'transformer-dim-ffn': WIDTH,
  'transformer-ffn-activation': 'relu',
  'transformer-ffn-depth': 2,
  'transformer-guided-alignment-layer': 'last',
  'transformer-heads': 2,
  'transformer-no-projection': false,
  'transformer-pool': false,
  'transformer-postprocess': 'dan',
  'transformer-postprocess-emb': 'd',
  'transformer-postprocess-top': '""',
  'transformer-preprocess': '""',
  'transformer-rnn-projection': false,
  'transformer-tied-layers': '[]',
  'transformer-train-position-embeddings': false,
  ulr: false,
  'ulr-dim-emb': 0,
  'ulr-trainable-transformation': false,
  'unroll-cells': false,
  version: 'v1.9.56 0000000 2020-01-01 00:00:00 +0000',
};

/** Numbers of 64 bits. */
const long = (...values: number[]) => bytesOf(new BigUint64Array(values.map(BigInt)).buffer);

/** All data lie at multiples of this many bytes. */
const ALIGNMENT = 256;

function network(): number[] {
  const lines = Object.entries(SETTINGS).map(([key, value]) => `${key}: ${value}\n`);
  const text = encoder.encode(`${lines.join('')}\0`);
  const all: Tensor[] = [
    ...tensors(),
    { name: 'special:model.yml', shape: [text.length], type: 0x0101, data: text },
  ];
  const padded = all.map(({ data }) => {
    const whole = new Uint8Array(Math.ceil(data.length / ALIGNMENT) * ALIGNMENT);
    whole.set(data);
    return whole;
  });
  const names = all.map(({ name }) => [...encoder.encode(name), 0]);
  const head = [
    ...long(1, all.length),
    ...all.flatMap(({ type, shape }, index) =>
      long(names[index]?.length ?? 0, type, shape.length, padded[index]?.length ?? 0),
    ),
    ...names.flat(),
    ...all.flatMap(({ shape }) => bytesOf(new Int32Array(shape).buffer)),
  ];
  const gap = ALIGNMENT - ((head.length + 8) % ALIGNMENT);
  return [
    ...head,
    ...long(gap),
    ...Array<number>(gap).fill(0),
    ...padded.flatMap((data) => [...data]),
  ];
}

/** The files of the model from one language to another, under the names such files have. */
export function tinyBergamotModel(pair: string): { name: string; bytes: number[] }[] {
  return [
    { name: `model.${pair}.intgemm8.bin`, bytes: network() },
    { name: `lex.50.50.${pair}.s2t.bin`, bytes: shortlist() },
    { name: `vocab.${pair}.spm`, bytes: vocabulary() },
  ];
}
