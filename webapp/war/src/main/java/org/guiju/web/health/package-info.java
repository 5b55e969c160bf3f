/** Tells load balancers and container platforms whether this node can serve; nothing about anybody's data. */
package org.guiju.web.health;
