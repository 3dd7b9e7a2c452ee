package org.meritrail.policy.drools;

/** What no rule may say: the code it is refused with, and the text, one attack a line. */
final class RuleAttacks {

    static final String CONDITIONS = """
            RL-101 | java.lang.System.getenv("HOME") == null
            RL-101 | System.currentTimeMillis() > 5
            RL-101 | Runtime.getRuntime().exec("id") != null
            RL-101 | java.nio.file.Files.exists(java.nio.file.Path.of("/x"))
            RL-101 | org.meritrail.policy.Policies.isAt(null)
            RL-101 | org.drools.model.DSL.executeScript("mvel", null, "x") == null
            RL-101 | eval( true )
            RL-101 | Thread.currentThread() == null
            RL-101 | new java.util.Random().nextBoolean()
            RL-101 | java.util.UUID.randomUUID() != null
            RL-101 | Exec.run()
            RL-101 | number("a").equals(java.lang.Math2.PI)
            RL-107 | label("a") matches "(x+x+)+y"
            RL-107 | label("a") soundslike "x"
            RL-107 | label("a") str[startsWith] "x"
            RL-107 | label("a") memberOf parts
            RL-107 | label("a") in ("a", "b")
            RL-107 | this#Object.hashCode == 1
            RL-107 | parts!.size == 1
            RL-107 | ((Object) parts).hashCode() == 1
            RL-107 | parts instanceof java.util.Map
            RL-102 | parts.values().stream().anyMatch(x -> true)
            RL-102 | parts.forEach(System.out::println) == null
            RL-102 | position = 3
            RL-107 | position++ > 3
            RL-107 | position / 2 == 1
            RL-107 | position % 2 == 1
            RL-107 | position >> 1 == 1
            RL-107 | position > 0.5
            RL-107 | position > 0.5B
            RL-107 | position > 1 && < 5
            RL-107 | parts["a"] == null
            RL-107 | who == 'P'
            RL-102 | new Object() { public boolean equals(Object o) { return true; } } == null
            RL-107 | String.class == null
            RL-107 | $p : /parts/a
            RL-107 | $w := who
            RL-102 | switch (position) { default -> true }
            """;

    static final String STATEMENTS = """
            RL-101 | String s = System.getProperty("user.home"); insert( $ask.answer( s ) );
            RL-101 | Runtime.getRuntime().exec("id");
            RL-101 | java.nio.file.Files.delete(null);
            RL-101 | Class.forName("x");
            RL-101 | new java.io.File("/x").delete();
            RL-101 | new ProcessBuilder("id").start();
            RL-101 | new Thread().start();
            RL-101 | java.lang.reflect.Array.newInstance(null, 1);
            RL-101 | update( $ask );
            RL-101 | modify( $ask );
            RL-101 | delete( $ask );
            RL-101 | retract( $ask );
            RL-101 | insertLogical( $ask.yes() );
            RL-101 | drools.getKieRuntime().halt();
            RL-101 | kcontext.getKieRuntime().setGlobal("x", null);
            RL-101 | channels.send( null );
            RL-101 | for (String name : java.nio.file.FileSystems.getDefault()) { insert( $ask.yes() ); }
            RL-107 | modify( $ask ) { setWho( "x" ) }
            RL-107 | while (true) { }
            RL-107 | for (;;) { }
            RL-107 | do { } while (true);
            RL-107 | Runnable r = () -> {};
            RL-107 | Exact x = (Exact) null;
            RL-107 | int i = 0; i = i + 1;
            RL-107 | int i = 0; i++;
            RL-107 | double d = 1;
            RL-107 | insert( $ask.answer( 0.1 ) );
            RL-107 | class Leak { }
            RL-107 | try { } finally { }
            RL-107 | throw new IllegalStateException();
            RL-107 | synchronized ($ask) { }
            RL-107 | int[] many = new int[2000000000];
            RL-107 | switch (1) { default: }
            RL-107 | return;
            RL-107 | if ($ask.label("a") == $ask.label("b")) { insert( $ask.yes() ); }
            RL-107 | insert( $ask.yes() ) }  static { int x = 1;
            RL-107 | insert( new Object() { { hashCode(); } } );
            RL-107 | label: insert( $ask.yes() );
            RL-107 | assert true;
            RL-113 | insert( $ask );
            RL-113 | insert( "x" );
            RL-113 | insert( new org.meritrail.vocabulary.Answer("L1", 0, 0, "Own", null) );
            RL-113 | insert( new Question("P-2", "L1", 0, "Own", 0, null).yes() );
            RL-113 | $ask.parts().clear();
            RL-113 | Exact.of(1);
            """;

    /** The code and the line of the finding; line ends within the file are shown by a paragraph mark, a lone carriage return by its picture. */
    static final String FILES = """
            RL-101 3 | ¶import java.lang.Runtime¶
            RL-101 3 | ¶import org.meritrail.policy.*¶
            RL-101 3 | ¶import org.meritrail.vocabulary.*¶
            RL-101 3 | ¶import org.meritrail.kernel.Texts¶
            RL-101 3 | ¶import org.meritrail.vocabulary.Question.Inner¶
            RL-101 3 | ¶import static java.lang.System.exit¶
            RL-101 3 | ¶import function java.lang.System.exit¶
            RL-101 3 | ¶import accumulate java.util.ArrayList made¶
            RL-106 3 | ¶function boolean own() { return true; }¶
            RL-106 3 | ¶global java.util.List list¶
            RL-106 3 | ¶declare Fact x : int end¶
            RL-106 3 | ¶declare enum Fact A(1); x : int end¶
            RL-106 3 | ¶declare trait Fact end¶
            RL-106 3 | ¶declare entry-point Feed end¶
            RL-106 3 | ¶query own() Question() end¶
            RL-106 3 | ¶dialect "mvel"¶
            RL-106 3 | ¶no-loop true¶
            RL-106 3 | ¶rule "A" salience 10 when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" salience $q.position when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" no-loop true when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" lock-on-active true when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" agenda-group "x" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" activation-group "x" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" ruleflow-group "x" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" auto-focus true when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" enabled false when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" timer (int: 1s) when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" calendars "x" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" date-effective "01-Jan-2027" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" duration 100 when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" dialect "mvel" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" @Propagation(EAGER) when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" extends "Windfall" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 4 | ¶rule "A" when $q : Question( rule == "A" )¶then insert( $q.yes() );¶then[more] insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" when $q : Question( rule == "A" ) @watch(!*) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" when $q : Question( rule == "A" ) over window:time(1s) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" when $q : Question( "A"; rule == "A" ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" when $q : Question( rule == "A" ) from entry-point Feed then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" when $q : Question( rule == "A" ) from new java.util.ArrayList() then insert( $q.yes() ); end¶
            RL-106 4 | ¶rule "A" when $q : Question( rule == "A" )¶eval( true ) then insert( $q.yes() ); end¶
            RL-106 4 | ¶rule "A" when $q : Question( rule == "A" )¶not Question() then insert( $q.yes() ); end¶
            RL-106 4 | ¶rule "A" when $q : Question( rule == "A" )¶exists Question() then insert( $q.yes() ); end¶
            RL-106 4 | ¶rule "A" when $q : Question( rule == "A" )¶forall( Question() ) then insert( $q.yes() ); end¶
            RL-106 3 | ¶rule "A" when ( $q : Question( rule == "A" ) or $q : Question( rule == "B" ) ) then insert( $q.yes() ); end¶
            RL-106 4 | ¶rule "A" when $q : Question( rule == "A" )¶accumulate( $x : Question(); $s : sum( $x.position ) ) then insert( $q.yes() ); end¶
            RL-101 3 | ¶rule "A" when $q : Object() then insert( $q.yes() ); end¶
            RL-101 3 | ¶rule "A" when $q : java.lang.Runtime() then insert( $q.yes() ); end¶
            RL-108 3 | ¶// a comment with \\u000a in it¶
            RL-108 3 | ¶// right to left: \u202E¶
            RL-108 3 | ¶// zero width: \u200B¶
            RL-108 3 | ¶// a line end for Java only: ␍System.exit(1);¶
            RL-108 4 | ¶// a line end for Java only:¶// \u2028¶
            RL-108 3 | ¶// nothing: \u0000¶
            RL-110 3 | ¶rule "A\\" + 1" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-110 3 | ¶rule "A */ static {} /*" when $q : Question( rule == "A" ) then insert( $q.yes() ); end¶
            RL-111 3 | ¶rule "A" when then end¶
            RL-111 3 | ¶rule "A" when Question( rule == "A" ) then end¶
            RL-111 3 | ¶rule "A" when $q : Question( rule == "A" ) $r : Question( rule == "A", who != $q.who ) then insert( $q.yes() ); end¶
            RL-112 3 | ¶rule "A" when $q : Question( rule == "B" ) then insert( $q.yes() ); end¶
            RL-112 3 | ¶rule "A" when $q : Question( who == "P-1" ) then insert( $q.yes() ); end¶
            """;

    static final String OPERATIONS = """
            RL-101 | update( $turn );
            RL-101 | insert( System.getenv() );
            RL-101 | drools.halt();
            RL-101 | insert( Add.step( @{parts}, nobody ) );
            RL-107 | while (true) { insert( Add.step( $turn, Given.of( @{parts} ) ) ); }
            RL-107 | insert( new Object() { } );
            RL-113 | Add.step( $turn, Given.of( @{parts} ) );
            """;

    private RuleAttacks() {
    }
}
