namespace SessionGraph.Providers.Quiz;

internal sealed class PersonConfiguration() : LookupConfiguration<Person, int>("People");
