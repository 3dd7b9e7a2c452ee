/** What a policy says, fact by fact, by names and not by cells: equal for policies with the same fingerprint and for no others. */
package org.meritrail.authoring.meaning;
