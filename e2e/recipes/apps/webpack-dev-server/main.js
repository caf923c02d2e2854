const api = '{{api}}';

window.ask = async (path, init) => {
  try {
    const answer = await fetch(api + path, init);
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    return { error: String(error) };
  }
};
