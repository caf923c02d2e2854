import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads Java sources, one a line in base64; writes what each is made of: its shape without its strings, and the strings,
 * all in base64 and parted by spaces.
 */
class Parse {
    public static void main(String[] args) throws Exception {
        String[] lines = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
        for (String line : lines) {
            print(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
        }
    }

    static void print(String source) throws Exception {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///CorsConfig.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var problems = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, null, null, List.of(file));
        StringBuilder shape = new StringBuilder();
        List<String> strings = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void nothing) {
                    shape.append(tree == null ? "-" : tree.getKind()).append(' ');
                    return super.scan(tree, nothing);
                }

                @Override
                public Void visitIdentifier(IdentifierTree tree, Void nothing) {
                    shape.append(tree.getName()).append(' ');
                    return null;
                }

                @Override
                public Void visitLiteral(LiteralTree tree, Void nothing) {
                    if (tree.getValue() instanceof String text) strings.add(text);
                    return null;
                }
            }.scan(unit, null);
        }
        if (!problems.getDiagnostics().isEmpty()) throw new IllegalArgumentException(problems.getDiagnostics().toString());
        StringBuilder line = new StringBuilder(encode(shape.toString()));
        for (String text : strings) line.append(' ').append(encode(text));
        System.out.println(line);
    }

    static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
