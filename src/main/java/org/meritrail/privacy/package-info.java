/** Erasing persons, holding what must stay, and erasing what was kept long enough. */
package org.meritrail.privacy;
