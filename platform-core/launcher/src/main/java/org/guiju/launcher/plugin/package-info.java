/** Puts this checkout's own plugins, signed with a key of this checkout, where the server looks for plugins. */
package org.guiju.launcher.plugin;
