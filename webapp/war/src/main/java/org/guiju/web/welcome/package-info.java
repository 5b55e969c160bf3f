/** The door that whoever was invited comes in by: the link of an invitation. Nothing that needs a company may be here. */
package org.guiju.web.welcome;
