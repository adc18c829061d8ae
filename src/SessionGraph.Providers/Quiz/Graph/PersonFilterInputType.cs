
namespace SessionGraph.Providers.Quiz;

/// <summary>What people are filtered by.</summary>
public sealed class PersonFilterInputType : FilterInputType<Person>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Person> descriptor)
    {
        descriptor.Ignore(person => person.Connection);
    }
}
