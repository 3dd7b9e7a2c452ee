/** Takes over native Drools decision tables: read as data, converted where their meaning is certain, reported cell by cell, and never executed. */
package org.meritrail.authoring.conversion;
