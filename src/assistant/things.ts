/** From this weight on a group is a thing; what weighs less is done with things. */
export const A_THING = 0.5;
