package io.github.heapfold.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.sun.source.util.JavacTask;
import io.github.classgraph.ClassGraph;
import io.github.heapfold.fixtures.optimization.OptimizationModels;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hibernate.cfg.Configuration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.xml.sax.InputSource;

/** Graphs that libraries make, of many classes that refer to each other in every order. */
public enum RealGraph {
    /** An application context with four beans of its own. */
    SPRING_CONTEXT {
        @Override
        public Object build(int size) {
            return new AnnotationConfigApplicationContext(Beans.class);
        }
    },
    /** Hibernate's session factory of three entities, that no database is behind. */
    SESSION_FACTORY {
        @Override
        public Object build(int size) {
            HIBERNATE.setLevel(Level.OFF);
            return new Configuration()
                    .setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect")
                    .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                    .addAnnotatedClass(Customer.class)
                    .addAnnotatedClass(Purchase.class)
                    .addAnnotatedClass(Product.class)
                    .buildSessionFactory();
        }
    },
    /** A tree of Jackson's nodes, and a list of some of them. */
    JACKSON {
        @Override
        public Object build(int size) {
            JsonNode tree = (JsonNode) Graph.JACKSON.build(100 * size);
            List<JsonNode> favourites = new ArrayList<>();
            for (int i = 0; i < tree.size(); i += 3) {
                favourites.add(tree.get(i));
            }
            return new Catalog(tree, favourites);
        }
    },
    /** What ClassGraph finds in its own packages. */
    CLASSGRAPH {
        @Override
        public Object build(int size) {
            String[] packages = size == 1
                    ? new String[] {"io.github.classgraph"}
                    : new String[] {"io.github.classgraph", "nonapi.io.github.classgraph"};
            return new ClassGraph()
                    .overrideClasspath(ClassGraph.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .enableAllInfo()
                    .acceptPackages(packages)
                    .scan();
        }
    },
    /** A reader of an index in memory. */
    LUCENE {
        @Override
        public Object build(int size) throws IOException {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (int i = 0; i < 200 * size; i++) {
                    Document document = new Document();
                    document.add(new TextField("title", "title " + i % 50, Field.Store.YES));
                    document.add(new TextField("text", "word" + i + " and some more", Field.Store.NO));
                    writer.addDocument(document);
                    if (i % 100 == 99) {
                        writer.commit();
                    }
                }
            }
            return DirectoryReader.open(directory);
        }
    },
    /** javac's trees of ten of core's sources times the size, analysed: with types and symbols. */
    JAVAC {
        @Override
        public Object build(int size) throws IOException {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (Stream<Path> files = Files.walk(Variant.sources());
                    StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
                List<Path> paths = files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("module-info.java"))
                        .sorted()
                        .limit(10L * size)
                        .toList();
                List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
                JavacTask task = (JavacTask) compiler.getTask(
                        null, manager, problem -> {}, options, null, manager.getJavaFileObjectsFromPaths(paths));
                List<Object> trees = new ArrayList<>();
                task.parse().forEach(trees::add);
                task.analyze();
                return trees;
            }
        }
    },
    /** A document of XML, and one of its nodes. */
    DOM {
        @Override
        public Object build(int size) throws Exception {
            StringBuilder xml = new StringBuilder("<shop>");
            for (int i = 0; i < 100 * size; i++) {
                xml.append("<order number='").append(i).append("'><item>thing ").append(i % 9);
                xml.append("</item><!-- paid --></order>");
            }
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(
                            new StringReader(xml.append("</shop>").toString())));
            document.getDocumentElement().getTextContent(); // has every node made
            return new Parsed(document, List.of(document.getDocumentElement().getFirstChild(), "shop"));
        }
    },
    /** An optimisation model. */
    MODEL {
        @Override
        public Object build(int size) {
            return OptimizationModels.generate(300 * size);
        }
    },
    /** A cache, and a list of some of its values. */
    CAFFEINE {
        @Override
        public Object build(int size) {
            Service service = new Service();
            for (int i = 0; i < 500 * size; i++) {
                Product product = new Product();
                product.id = i + 1000L;
                product.name = "product " + i;
                service.cache.put(product.id, product);
                if (i % 2 == 0) {
                    service.index.add(product);
                }
            }
            return service;
        }
    };

    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    /** A graph of some thousand objects times the size, as far as that can be chosen. */
    public abstract Object build(int size) throws Exception;

    /** The same without a checked exception. */
    Object buildUnchecked(int size) {
        try {
            return build(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(this + " cannot be built: " + e, e);
        }
    }

    record Catalog(JsonNode tree, List<JsonNode> favourites) {}

    record Parsed(org.w3c.dom.Document document, List<Object> notes) {}

    static final class Service {
        final Cache<Long, Product> cache = Caffeine.newBuilder()
                .maximumSize(1_000_000)
                .executor(Runnable::run)
                .build();
        final List<Product> index = new ArrayList<>();
    }

    @Entity
    static class Product {
        @Id
        long id;

        String name;
    }

    @Entity
    static class Customer {
        @Id
        long id;

        String name;

        @OneToMany(mappedBy = "customer")
        Set<Purchase> purchases;

        @ElementCollection
        Map<String, String> notes;
    }

    @Entity
    static class Purchase {
        @Id
        long id;

        @ManyToOne
        Customer customer;

        @ManyToOne
        Product product;
    }

    /** Of an application; package-private as proxies allow. */
    @org.springframework.context.annotation.Configuration
    static class Beans {
        @Bean
        List<String> names() {
            return new ArrayList<>(List.of("a", "b", "c"));
        }

        @Bean
        Store store(List<String> names) {
            return new Store(names);
        }

        @Bean
        Sales sales(Store store) {
            return new Sales(store);
        }

        @Bean
        Reports reports(Store store, Sales sales) {
            return new Reports(store, sales, new ArrayList<>(List.of(1, 2, 3)));
        }
    }

    record Store(List<String> names) {}

    record Sales(Store store) {}

    record Reports(Store store, Sales sales, List<Integer> numbers) {}
}
