package org.meritrail.policy.drools;

import java.net.URL;

/**
 * What rules are compiled against: the classes of the program. None of them is in a package of the rules, for which the compiler asks
 * thousands of times; to look for each in every archive takes as long as a tenth of the compilation.
 */
final class ProgramClasses extends ClassLoader {

    private static final String OF_RULES = "rules";

    ProgramClasses() {
        super(ProgramClasses.class.getClassLoader());
    }

    @Override
    public URL getResource(String name) {
        return name.startsWith(OF_RULES + '/') ? null : super.getResource(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(OF_RULES + '.')) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
