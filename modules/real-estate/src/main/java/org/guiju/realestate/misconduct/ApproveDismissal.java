package org.guiju.realestate.misconduct;

/** 同意解除: a post consents to a dismissal before it is decided. */
public record ApproveDismissal(String capacity, String reason) {}
