/** What a person is told for a period: results and pay, and the way from what was reached to the money, in two languages. */
package org.meritrail.statement;
