/** The words a policy may use: facts in, results out; the contract between workbooks, rules and the engine. */
package org.meritrail.vocabulary;
