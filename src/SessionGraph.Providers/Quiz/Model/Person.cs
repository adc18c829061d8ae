namespace SessionGraph.Providers.Quiz;

/// <summary>A person who takes quizzes.</summary>
/// <remarks><c>person_id</c> in docs/providers/quiz.md. Key: connection and id.</remarks>
public sealed class Person
{
    /// <summary>The name of the connection that the person belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The person's id in the quiz API.</summary>
    public int Id { get; set; }

    /// <summary>The person's full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The person's email address.</summary>
    public string Email { get; set; } = "";
}
