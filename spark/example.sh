#!/usr/bin/env bash
# A Spark application on two executors of this machine, and what they hold. Needs a JDK 17 or later and Maven.
#
#   spark/example.sh [PAGE]     writes the page to PAGE; heapfold-spark.html unless given
set -euo pipefail
page=$(realpath -m "${1:-heapfold-spark.html}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -B -ntp -Pspark -pl spark -am -DskipTests -Dmaven.javadoc.skip -Dmaven.source.skip package
home=$PWD/spark/target/spark-home
class_path=spark/target/test-classes
for module in spark export core rules jol-bridge; do
    class_path+=:$PWD/$module/target/classes
done
class_path+=:$(cat spark/target/class-path.txt)
options=$(sed -n 's/.*<heapfold.test.jvmFlags>\(.*\)<\/heapfold.test.jvmFlags>.*/\1/p' spark/pom.xml)
# shellcheck disable=SC2086 # several flags
SPARK_HOME=$home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 \
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" $options -cp "$PWD/$class_path:$home/jars/*" \
    "io.github.heapfold.spark.${MAIN:-SparkExample}" ${ARGS:-"$page"} 2> spark/target/example.log
