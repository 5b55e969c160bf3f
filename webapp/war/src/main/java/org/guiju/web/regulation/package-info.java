/**
 * Reading regulations: as they are today, as they were for somebody on a day, and as a draft would have them. Shows what the
 * rulebook resolves; resolves nothing itself.
 */
package org.guiju.web.regulation;
