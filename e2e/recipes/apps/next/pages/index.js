import { useEffect } from 'react';

const api = '{{api}}';

async function ask(path, init) {
  try {
    const answer = await fetch(api + path, init);
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    return { error: String(error) };
  }
}

export default function Shop() {
  useEffect(() => {
    window.ask = ask;
  }, []);
  return <h1>shop</h1>;
}
