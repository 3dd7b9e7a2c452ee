/** What differs between two policies, by meaning and not by cell address. */
package org.meritrail.authoring.difference;
