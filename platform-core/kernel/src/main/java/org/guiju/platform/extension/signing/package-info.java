/**
 * For whoever signs a plugin and whoever checks the signature: key pairs, detached signatures, the folder of trusted
 * keys.
 *
 * <p>Needs the JDK alone, so that the launcher and a vendor's build can call it from the bare jar. No plugin is opened
 * or loaded here.
 */
package org.guiju.platform.extension.signing;
