
namespace SessionGraph.Providers.Quiz;

/// <summary>A person who takes quizzes.</summary>
[ObjectType<Person>(IgnoreProperties = [nameof(Person.Connection)])]
public static class PersonType;
