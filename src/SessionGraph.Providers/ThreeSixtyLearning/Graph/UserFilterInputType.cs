
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>What users are filtered by.</summary>
public sealed class UserFilterInputType : FilterInputType<User>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<User> descriptor)
    {
        descriptor.Ignore(user => user.Connection);
    }
}
