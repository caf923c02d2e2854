import { angular } from './proxies/angular';
import { caddyProxy } from './proxies/caddy-proxy';
import { createReactApp } from './proxies/create-react-app';
import { expressProxy } from './proxies/express-proxy';
import { next } from './proxies/next';
import { nginxProxy } from './proxies/nginx-proxy';
import { vite } from './proxies/vite';
import { webpackDevServer } from './proxies/webpack-dev-server';
import { workersProxy } from './proxies/workers-proxy';
import type { ServerRecipe } from './recipe';
import { apache } from './servers/apache';
import { aspnetCore } from './servers/aspnet-core';
import { awsApiGateway } from './servers/aws-api-gateway';
import { awsS3 } from './servers/aws-s3';
import { caddy } from './servers/caddy';
import { cloudflareWorkers } from './servers/cloudflare-workers';
import { django } from './servers/django';
import { express } from './servers/express';
import { expressCors } from './servers/express-cors';
import { fastapi } from './servers/fastapi';
import { fastify } from './servers/fastify';
import { flask } from './servers/flask';
import { flaskCors } from './servers/flask-cors';
import { go } from './servers/go';
import { haproxy } from './servers/haproxy';
import { hono } from './servers/hono';
import { koa } from './servers/koa';
import { nestjs } from './servers/nestjs';
import { nginx } from './servers/nginx';
import { nodeHttp } from './servers/node-http';
import { php } from './servers/php';
import { rackCors } from './servers/rack-cors';
import { springBoot } from './servers/spring-boot';

/** For those who can change the server, most used first. */
export const SERVER_RECIPES: readonly ServerRecipe[] = [
  express,
  expressCors,
  nginx,
  apache,
  fastapi,
  django,
  flask,
  flaskCors,
  springBoot,
  aspnetCore,
  php,
  go,
  rackCors,
  nestjs,
  fastify,
  koa,
  hono,
  nodeHttp,
  cloudflareWorkers,
  awsS3,
  awsApiGateway,
  caddy,
  haproxy,
];

/** For those who cannot change the API: proxies of their own, those for a developer's machine first. */
export const PROXY_RECIPES: readonly ServerRecipe[] = [
  vite,
  next,
  webpackDevServer,
  angular,
  createReactApp,
  nginxProxy,
  caddyProxy,
  expressProxy,
  workersProxy,
];

export const RECIPES: readonly ServerRecipe[] = [...SERVER_RECIPES, ...PROXY_RECIPES];

export function recipeOf(id: string): ServerRecipe | null {
  return RECIPES.find((recipe) => recipe.id === id) ?? null;
}
