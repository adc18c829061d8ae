
namespace SessionGraph.Providers.Quiz;

/// <summary>A person who takes quizzes.</summary>
[ObjectType<Person>]
public static class PersonType;
