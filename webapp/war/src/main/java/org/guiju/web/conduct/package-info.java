/** The page on which somebody finds the rule that was broken; recording the breach is an action like any other. */
package org.guiju.web.conduct;
