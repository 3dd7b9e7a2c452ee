/** Who may do what, and the append-only record of who did. */
package org.meritrail.governance;
