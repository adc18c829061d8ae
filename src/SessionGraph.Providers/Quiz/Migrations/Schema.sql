CREATE TABLE "People" (
    "Connection" TEXT NOT NULL,
    "Id" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    CONSTRAINT "PK_People" PRIMARY KEY ("Connection", "Id")
);
ALTER TABLE "Sessions" ADD "ExpiresAt" TEXT NULL;
ALTER TABLE "Sessions" ADD "PersonId" INTEGER NULL;
ALTER TABLE "Sessions" ADD "Score" REAL NULL;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_People_Connection_PersonId" FOREIGN KEY ("Connection", "PersonId") REFERENCES "People" ("Connection", "Id") ON DELETE RESTRICT;
CREATE INDEX "IX_Sessions_PersonId" ON "Sessions" ("PersonId") WHERE "PersonId" IS NOT NULL;
