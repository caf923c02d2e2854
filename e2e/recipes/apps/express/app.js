import express from 'express';

const app = express();

app.use(express.json());

app.use('/private', (req, res, next) => {
  if (req.headers.authorization === 'Basic YWRhOnBhc3M=') next();
  else res.status(401).json('no');
});

app.get('/items', (_req, res) => {
  res.json(['apple']);
});

app.put('/items', (req, res) => {
  res.json({ got: req.body, source: req.get('x-request-source'), trace: req.get('x-trace-id') });
});

app.get('/login', (_req, res) => {
  res.cookie('user', 'ada').json('welcome');
});

app.get('/me', (req, res) => {
  if (req.headers.cookie?.includes('user=ada')) res.json('ada');
  else res.status(401).json('who?');
});

app.get('/private', (_req, res) => {
  res.json('secret');
});

app.get('/boom', () => {
  throw new Error('broken');
});

app.listen(process.env.PORT, 'localhost');
