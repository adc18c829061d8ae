using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The rules of users.</summary>
internal sealed class UserDefinition() : ThreeSixtyLearningDefinition<User, CreateUserInput, UpdateUserInput>("users")
{
    public override async Task CheckAsync(
        SessionGraphContext context, User record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (!EmailAddress.IsValid(record.Mail))
            errors.Add(new InvalidRecordException("mail", EmailAddress.Rule(record.Mail)));
        else if (await IsTakenAsync(context, record, cancellationToken))
            errors.Add(new RecordIdTakenException("mail", record.Mail, record.Connection));
    }

    // The store's column ignores case. Records that this write has read or added are checked here, because the store may not have them yet.
    private static async Task<bool> IsTakenAsync(SessionGraphContext context, User record, CancellationToken cancellationToken)
    {
        var tracked = context.ChangeTracker.Entries<User>().Select(entry => entry.Entity).Where(user => user.Connection == record.Connection).ToList();
        if (tracked.Exists(user => user.ExternalId != record.ExternalId && string.Equals(user.Mail, record.Mail, StringComparison.OrdinalIgnoreCase)))
            return true;

        var found = await context.Users
            .Where(user => user.Connection == record.Connection && user.Mail == record.Mail)
            .Select(user => user.ExternalId)
            .ToListAsync(cancellationToken);
        return found.Exists(id => id != record.ExternalId && !tracked.Exists(user => user.ExternalId == id));
    }
}
