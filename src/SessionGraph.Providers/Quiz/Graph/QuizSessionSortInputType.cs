
namespace SessionGraph.Providers.Quiz;

/// <summary>The sort order of quiz sessions.</summary>
public sealed class QuizSessionSortInputType : SortInputType<QuizSession>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<QuizSession> descriptor)
    {
        descriptor.Alias(session => session.Title, "name");
    }
}
