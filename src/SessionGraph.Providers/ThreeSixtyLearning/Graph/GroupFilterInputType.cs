
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>What groups are filtered by.</summary>
public sealed class GroupFilterInputType : FilterInputType<Group>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Group> descriptor)
    {
        descriptor.Ignore(group => group.Connection);
    }
}
