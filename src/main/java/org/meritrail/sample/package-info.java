/** The data of the sample company, made up from a seed: nobody in it exists. */
package org.meritrail.sample;
