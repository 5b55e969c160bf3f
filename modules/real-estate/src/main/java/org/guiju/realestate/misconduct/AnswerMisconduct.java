package org.guiju.realestate.misconduct;

/** 申辩: the person accused answers. */
public record AnswerMisconduct(String answer) {}
