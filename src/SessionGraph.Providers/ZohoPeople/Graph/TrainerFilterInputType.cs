
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What trainers are filtered by.</summary>
public sealed class TrainerFilterInputType : FilterInputType<Trainer>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Trainer> descriptor)
    {
        descriptor.Ignore(trainer => trainer.Connection);
    }
}
