/** Entry of the post stage: the runner starts it after every use of this action, so it looks before it loads anything. */

export {};
