
namespace SessionGraph.Providers.Quiz;

/// <summary>What quiz sessions are sorted by.</summary>
public sealed class QuizSessionSortInputType : SortInputType<QuizSession>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<QuizSession> descriptor)
    {
        descriptor.Alias(session => session.Title, "name");
    }
}
