/**
 * Reading regulations: as they are today, as they were for somebody on a day, and as a draft would have them. Shows what the
 * rulebook resolves and what its checker says of a part that is being written; resolves and checks nothing itself.
 */
package org.guiju.web.regulation;
