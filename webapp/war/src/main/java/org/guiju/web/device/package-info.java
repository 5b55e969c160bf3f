/** The page of devices that report by themselves: which there are, which are silent or faulty, and their keys, told once. */
package org.guiju.web.device;
