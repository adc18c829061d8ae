namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The rules of trainers.</summary>
internal sealed class TrainerDefinition() : ZohoPeopleDefinition<Trainer, CreateTrainerInput, UpdateTrainerInput>("trainers")
{
    public override string ExternalIdAlias => "erecno";

    public override Task CheckAsync(
        SessionGraphContext context, Trainer record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (record.Email is { } email && !EmailAddress.IsValid(email))
            errors.Add(new InvalidRecordException("email", EmailAddress.Rule(email)));

        return Task.CompletedTask;
    }
}
