export { minorOf } from '@parfinanciero/kit';
