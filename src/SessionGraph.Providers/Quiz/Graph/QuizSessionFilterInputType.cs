
namespace SessionGraph.Providers.Quiz;

/// <summary>The filter of quiz sessions.</summary>
public sealed class QuizSessionFilterInputType : FilterInputType<QuizSession>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<QuizSession> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(QuizSession));
        descriptor.AddProviderAliases();
        descriptor.Field(session => session.Person);
        descriptor.Alias(session => session.Title, "name");
    }
}
