/** An answer whose body has no end, and whether whoever read it has left it. */
export function endlessAnswer(): { answer: Response; isLeft(): boolean } {
  let left = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(1_000_000));
    },
    cancel() {
      left = true;
    },
  });
  return { answer: new Response(body), isLeft: () => left };
}
