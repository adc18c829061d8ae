
namespace SessionGraph.Providers.Quiz;

/// <summary>What quiz sessions are filtered by.</summary>
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
