namespace SessionGraph.Providers.Quiz;

/// <summary>A person who takes quizzes.</summary>
/// <remarks><c>person_id</c> in docs/providers/quiz.md. Key: connection and id.</remarks>
public sealed class Person : Lookup<int>
{
    /// <summary>The person's email address.</summary>
    public string Email { get; set; } = "";
}
