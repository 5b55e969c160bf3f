/**
 * An example of what a vendor adds: one regulation whose clause is decided in Java. A rule answers from what it is given;
 * nothing here may keep state, look at a clock or reach a database.
 */
package com.example.referral;
