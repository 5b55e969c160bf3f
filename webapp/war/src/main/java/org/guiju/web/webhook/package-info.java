/** The admin's page of webhooks: where events go, what arrived, what did not and why. Sending is the kernel's. */
package org.guiju.web.webhook;
