using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.Quiz;

/// <summary>The rules of people.</summary>
internal sealed class PersonDefinition() : LookupDefinition<Person, int, CreatePersonInput, UpdatePersonInput>("people")
{
    public override int ReadId(int id, Func<string, SessionException> toError)
        => id > 0 ? id : throw toError($"is {id}, but must be 1 or more");

    public override async Task<int> CreateIdAsync(
        IQueryable<Person> ofConnection, TimeProvider timeProvider, CancellationToken cancellationToken)
        => (await ofConnection.MaxAsync(person => (int?)person.ExternalId, cancellationToken) ?? 0) + 1;

    public override Task CheckAsync(
        SessionGraphContext context, Person record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (!EmailAddress.IsValid(record.Email))
            errors.Add(new InvalidRecordException("email", EmailAddress.Rule(record.Email)));

        return Task.CompletedTask;
    }
}
